declare module '*.mdx' {
  import type { ComponentType } from 'react';
  import type { Words } from './story/chapter';

  const Prose: ComponentType<{ components: Words }>;
  export default Prose;
}
