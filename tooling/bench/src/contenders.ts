import { resolve } from 'node:path';
import { postgraphileDocuments } from './contenders/postgraphile.documents.js';
import { documents, type OperationName } from './selections.js';

/** Where the repository begins. */
export const root = resolve(import.meta.dirname, '../../..');

/** One who is measured, started as a process of its own. */
export interface Contender {
  /** The letter it is chosen by. */
  readonly letter: string;
  readonly name: string;
  /** Whether it serves the product's database, and asks who somebody is; the others serve the plain tables. */
  readonly isProduct: boolean;
  /** What it does with variables of the environment and these arguments. */
  readonly script: string;
  readonly arguments?: readonly string[];
  /** The documents, where its schema cannot be given the product's names. */
  readonly documents?: Readonly<Partial<Record<OperationName, string>>>;
  /** Whether it gives null for an object of which all is null, as PostgreSQL itself takes a row of nulls. */
  readonly givesNoEmptyObjects?: boolean;
  /** What it can be asked. */
  readonly operations: readonly OperationName[];
}

const everything = Object.keys(documents) as OperationName[];
const entry = (name: string) => resolve(import.meta.dirname, 'contenders', `${name}.main.js`);
const product = { isProduct: true, operations: everything } as const;
const plain = { isProduct: false, operations: everything } as const;

/** Everybody, in the order of the table. */
export const contenders: readonly Contender[] = [
  { ...product, letter: 'a', name: 'this product, everything on', script: resolve(root, 'apps/api/dist/main.js') },
  {
    ...product,
    letter: 'b',
    name: 'this product, guard compiled out',
    script: entry('unguarded'),
    operations: ['me', 'list', 'contacts'],
  },
  {
    ...product,
    letter: 'n',
    name: 'this product, ledger not written',
    script: entry('product'),
    arguments: ['--no-ledger'],
  },
  { ...plain, letter: 'c', name: 'TypeGraphQL and MikroORM', script: entry('ordinary') },
  { ...plain, letter: 'd', name: 'the same with @Authorized', script: entry('ordinary'), arguments: ['--authorized'] },
  { ...plain, letter: 'e', name: 'Apollo Server with DataLoader', script: entry('apollo') },
  { ...plain, letter: 'f', name: 'Mercurius with JIT', script: entry('mercurius') },
  {
    ...plain,
    letter: 'g',
    name: 'PostGraphile 5',
    script: entry('postgraphile'),
    documents: postgraphileDocuments,
    givesNoEmptyObjects: true,
    operations: ['me', 'list', 'contacts'],
  },
  { ...plain, letter: 'h', name: 'hand-written SQL to JSON', script: entry('handwritten') },
];

/** Who is measured, and against whom: the ordinary stack, and what no server can pass. */
export const productLetter = 'a';
export const ordinaryLetter = 'c';
export const limitLetter = 'h';
