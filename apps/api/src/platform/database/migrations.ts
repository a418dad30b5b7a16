import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration } from '@mikro-orm/migrations';

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/**
 * The one ordered history, as plain SQL that PostgreSQL and PGlite both take: `0001_name.up.sql` with its
 * `0001_name.down.sql`.
 */
export function migrationHistory(): { name: string; class: MigrationClass }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.up.sql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.up.sql'.length);
      return { name, class: migrationFrom(name) };
    });
}

/** The statements of a migration, in order. Each ends with a semicolon at the end of its line, before an empty line. */
export function statementsIn(text: string): string[] {
  return text
    .split(/;[ \t]*\r?\n(?:[ \t]*\r?\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

function migrationFrom(name: string): MigrationClass {
  return class extends Migration {
    override up(): void {
      for (const statement of statementsIn(textOf(`${name}.up.sql`))) this.addSql(statement);
    }

    override down(): void {
      for (const statement of statementsIn(textOf(`${name}.down.sql`))) this.addSql(statement);
    }
  };
}

function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
