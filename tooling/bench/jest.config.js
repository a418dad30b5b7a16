import { packageTests } from '@trackyourhours/jest';

export default packageTests(import.meta.dirname);
