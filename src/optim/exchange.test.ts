import { exchangeContract } from './exchange.contract';
import { makeReference } from './twin.fixture';

exchangeContract('TypeScript', makeReference);
