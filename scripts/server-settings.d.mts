/** Of server-settings.mjs what TypeScript asks for. */
export function listener(host: string, port: number | string): string;
