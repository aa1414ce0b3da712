"use client";
import { ButtonLink } from "@/ui/button-link";

type Props = { label: string; dayId: string; variant?: "primary" | "secondary" };

export function StartButton({ label, variant = "primary" }: Props) {
  return (
    <ButtonLink href="/workout" size="lg" variant={variant} wide>
      {label}
    </ButtonLink>
  );
}
