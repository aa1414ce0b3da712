import { site } from "@/lib/copy/en/site";

/** The landing for machines, in the words of schema.org: the app, its price, and the questions as they stand on the page. */
export function landingFacts(appUrl: string) {
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "WebApplication",
        "@id": `${appUrl}/#app`,
        name: "Mo",
        url: `${appUrl}/`,
        description: site.description,
        image: `${appUrl}/social.png`,
        applicationCategory: "HealthApplication",
        operatingSystem: "Any",
        browserRequirements: "Requires JavaScript",
        inLanguage: "en",
        isAccessibleForFree: true,
        license: "https://opensource.org/license/mit",
        offers: { "@type": "Offer", price: "0", priceCurrency: "USD" },
      },
      {
        "@type": "FAQPage",
        "@id": `${appUrl}/#questions`,
        mainEntity: site.questions.items.map(({ ask, answer }) => ({
          "@type": "Question",
          name: ask,
          acceptedAnswer: { "@type": "Answer", text: answer },
        })),
      },
    ],
  };
}
