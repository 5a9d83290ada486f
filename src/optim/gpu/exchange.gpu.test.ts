import { exchangeContract } from '../exchange.contract';
import { deviceForTests } from './device.fixture';
import { makeGpuTwin } from './twin.fixture';

const { device } = await deviceForTests();

exchangeContract('WGSL', makeGpuTwin(device));
