export const endpoints: Readonly<Record<string, readonly [string, string]>> = {};
