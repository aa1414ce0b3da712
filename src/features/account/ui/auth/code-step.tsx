"use client";
import { auth } from "@/lib/copy/en/auth";
import { CodeEntry } from "./code-entry";
import { Heading } from "./heading";

const copy = auth.code;

type Props = { email: string; done: () => void; back: () => void };

/** Confirms the address of an account with the code that was mailed to it. */
export function CodeStep({ email, done, back }: Props) {
  return (
    <>
      <Heading title={copy.title} lead={copy.lead(email)} expression="focus" />
      <CodeEntry
        confirm={{ path: "email-otp/verify-email", body: { email } }}
        resend={{ path: "email-otp/send-verification-otp", body: { email } }}
        done={done}
        back={{ label: copy.otherAddress, onPress: back }}
      />
    </>
  );
}
