/** The head of a public page other than the landing. */
export function PageTitle({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="pt-8 md:pt-16">
      <h1 className="text-5xl leading-[1.02] font-bold tracking-[-0.04em] md:text-6xl">{title}</h1>
      <p className="mt-5 max-w-2xl text-lg text-ink-2 md:text-xl">{lead}</p>
    </div>
  );
}
