import { create, globals } from 'webgpu';

Object.assign(globalThis, globals);

// Dawn aborts the process once its instance is garbage-collected, so the global navigator keeps hold of it.
Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]) }, configurable: true, writable: true });

if (!(await navigator.gpu.requestAdapter())) {
  throw new Error('There is no WebGPU adapter: let VK_DRIVER_FILES name the vk_swiftshader_icd.json of a Chromium.');
}
