import { exchangeContract } from '../exchange.contract';
import { METHODS } from '../methods';
import { deviceForTests } from './device.fixture';
import { hasTwin } from './plan';
import { makeGpuTwin } from './twin.fixture';

const { device } = await deviceForTests();

exchangeContract('WGSL', makeGpuTwin(device), METHODS.filter(hasTwin));
