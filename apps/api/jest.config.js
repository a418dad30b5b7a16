import { testsOnEachStore } from '@trackyourhours/jest';

export default testsOnEachStore(import.meta.dirname);
