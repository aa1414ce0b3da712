import type { LegalSection } from "./legal";

/** The terms of use, as a template for operators. */
export const termsSections: readonly LegalSection[] = [
  {
    id: "agreement",
    title: "The agreement",
    body: [
      "These terms are between you and the person or organization that runs this instance of Mo, “the operator”. By creating an account you accept them. Mo itself is free software under the MIT license; these terms are about the service, not about the source code.",
    ],
  },
  {
    id: "age",
    title: "16 or older",
    body: [
      "You must be at least 16. If you are under 18, please train with a qualified adult and have a parent or guardian agree.",
    ],
  },
  {
    id: "health",
    title: "Not medical advice",
    body: [
      "Mo plans and records strength training. It is not a medical device, and nothing it says is a diagnosis, a treatment or a substitute for a doctor or physiotherapist. Ask a doctor before you start if you have a health condition, are pregnant or recently gave birth, take medication that affects training, or are unsure.",
      "Stop when something hurts. Chest pain, trouble breathing, fainting or sudden weakness is an emergency: call your local emergency number.",
    ],
  },
  {
    id: "risk",
    title: "Your training, your call",
    body: [
      "Lifting weights carries risk. Suggested loads and exercises are suggestions made from what you logged; they can be wrong for you on a given day. You decide what you lift, and you are responsible for safe equipment, good technique and a spotter or safety bars where they are needed.",
    ],
  },
  {
    id: "account",
    title: "Your account",
    body: [
      "One person per account, with an e-mail address you can read. Keep the password to yourself and tell the operator if you think someone else has it.",
    ],
  },
  {
    id: "fair-use",
    title: "Fair use",
    body: ["Please don't:"],
    list: [
      "try to reach other people's data or break the service,",
      "flood it with automated requests,",
      "store anything that is illegal or not yours to store,",
      "resell access to it.",
    ],
  },
  {
    id: "price",
    title: "Price",
    body: [
      "Where an instance has no billing, every feature is unlocked and Mo asks you for no payment data.",
      "Where it sells Mo Pro, you subscribe for a month at the price shown before you pay, and the subscription renews every month until you cancel. You can cancel in Settings at any time; Pro then stays on until the end of the month you paid for. If a charge fails, Pro stays on for 7 days. Closing your account ends the subscription at once.",
      "Payments are made on the pages of Stripe, and card data never reaches Mo. Rights of withdrawal that the law gives you stay untouched.",
    ],
  },
  {
    id: "content",
    title: "What you log is yours",
    body: [
      "You keep every right to what you enter. You allow the operator to store and process it so that the service works for you, and for nothing else. You can leave at any time, and ask for a copy or for erasure; see the Privacy page.",
    ],
  },
  {
    id: "availability",
    title: "Availability",
    body: [
      "The operator runs the service with care and without a promise that it is always available. Logging works without a connection. The operator may end the service or close an account that breaks these terms; unless there is an urgent reason you are told in time to take your data with you.",
    ],
  },
  {
    id: "liability",
    title: "Liability",
    body: [
      "The service is provided as it is. As far as the law allows, the operator and the makers of Mo are not liable for injury, loss of data or other damage that comes from using it. Nothing here limits liability that can't be limited by law, such as for intent or gross negligence, or your rights as a consumer.",
    ],
  },
  {
    id: "law",
    title: "Law and changes",
    body: [
      "The law of the place where the operator lives or is established applies, together with the consumer protection of the place where you live. If these terms change, you are told before the change takes effect and may leave instead.",
    ],
  },
];
