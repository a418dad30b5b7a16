import Bowser from 'bowser';

/** A browser and an operating system, each by its family: neither a version nor a model. */
export interface DeviceFamilies {
  readonly browser: string;
  readonly operatingSystem: string;
}

/** What is none of the families that we tell apart. */
export const otherFamily = 'Other';

/** The families that are told apart. Names outside of it are a program's own to choose, and could name somebody. */
const browsers: ReadonlySet<string> = new Set([
  'Chrome',
  'Chromium',
  'Firefox',
  'Internet Explorer',
  'Microsoft Edge',
  'Opera',
  'Opera Touch',
  'Safari',
  'Samsung Internet for Android',
  'Vivaldi',
  'Android Browser',
  'DuckDuckGo',
  'Googlebot',
]);

const operatingSystems: ReadonlySet<string> = new Set([
  'Android',
  'Chrome OS',
  'HarmonyOS',
  'Linux',
  'iOS',
  'macOS',
  'Windows',
  'Windows Phone',
]);

/** Reads the families out of a `User-Agent`; the header itself goes no further. */
export function deviceFamilies(userAgent: string | null): DeviceFamilies {
  if (userAgent === null || userAgent === '') return { browser: otherFamily, operatingSystem: otherFamily };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: known(browsers, browser.name), operatingSystem: known(operatingSystems, os.name) };
}

function known(families: ReadonlySet<string>, name: string | undefined): string {
  return name !== undefined && families.has(name) ? name : otherFamily;
}
