import type { ReadFile } from './fashion';

/** Reads files of a folder by its address; rejects with the status where the server has none. */
export function fetchFrom(folder: string): ReadFile {
  return async (name, heard) => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`status ${response.status}`);
    if (!heard || !response.body) return response.arrayBuffer();
    let bytes = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        bytes += chunk.length;
        heard(bytes);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counted)).arrayBuffer();
  };
}
