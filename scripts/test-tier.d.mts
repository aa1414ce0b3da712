/** Of test-tier.mjs what TypeScript asks for. */
export function filesOf(tier: "security" | "reliability"): string[];
