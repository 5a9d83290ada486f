/** A device of our own, and what the page says about it. */
export interface Accelerator {
  device: GPUDevice;
  info: GPUAdapterInfo;
  /** The adapter computes on the processor; WebAssembly is faster. */
  software: boolean;
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render|\bwarp\b|software|\bcpu\b/i;

/** Whether an adapter is a processor that plays graphics card (SwiftShader, llvmpipe, Microsoft Basic Render …). */
export function isSoftware(info: GPUAdapterInfo): boolean {
  if (info.isFallbackAdapter) return true;
  return SOFTWARE.test(`${info.vendor} ${info.architecture} ${info.device} ${info.description}`);
}

const LIMITS = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupsPerDimension',
] as const;

const FEATURES = ['timestamp-query', 'subgroups', 'shader-f16'] as const;

/**
 * Asks for an adapter and a device with all that the adapter offers of what we use. Null where there is no WebGPU or no adapter.
 * Validation errors never throw: listen to `device.onuncapturederror`, and to `device.lost`.
 */
export async function requestAccelerator(
  gpu: GPU | undefined = globalThis.navigator?.gpu,
): Promise<Accelerator | null> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const requiredLimits: Record<string, number> = {};
  for (const limit of LIMITS) requiredLimits[limit] = adapter.limits[limit];
  const device = await adapter.requestDevice({
    label: 'One Bit',
    requiredFeatures: FEATURES.filter((feature) => adapter.features.has(feature)),
    requiredLimits,
  });
  return { device, info: adapter.info, software: isSoftware(adapter.info) };
}
