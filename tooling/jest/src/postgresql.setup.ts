// Jest gives every test file an environment of its own, so this reaches the tests of one project only.
process.env['TEST_STORE'] = 'postgresql';
