import { choice } from '../sim/parameter';

/** The look of the page, as the link has it. */
export const THEME = choice<'auto' | 'light' | 'dark' | 'projector'>({
  label: 'Theme',
  options: [
    { value: 'auto', label: 'auto' },
    { value: 'light', label: 'light' },
    { value: 'dark', label: 'dark' },
    { value: 'projector', label: 'projector' },
  ],
  default: 'auto',
  why: 'Projector is black on white with heavier lines, for a washed-out screen.',
});

export type Theme = 'auto' | 'light' | 'dark' | 'projector';

/** Gives the document a theme; auto follows the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
