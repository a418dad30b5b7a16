/** Days of the calendar as text, `2020-08-20`: they compare as they follow, and belong to no time zone. */

/** The day so many days later, or earlier where the number is negative. */
export function daysAfter(day: string, days: number): string {
  const then = new Date(`${day}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** The same day so many months earlier; of a month that is too short its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The Sunday on which the week of a day begins, as calendars in California have it. */
export function weekOf(day: string): string {
  return daysAfter(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
}
