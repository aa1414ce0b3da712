import type { HelpTopic } from "@/lib/copy/en/help";

/** Topics in which every typed word begins some word; those that say it in the title come first. */
export function findTopics(topics: readonly HelpTopic[], query: string): readonly HelpTopic[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return topics;
  const says = (text: string) => {
    const words = wordsOf(text);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  };
  const hits = topics.filter((topic) => says(`${topic.title} ${topic.words} ${topic.body.join(" ")}`));
  return [...hits.filter((topic) => says(topic.title)), ...hits.filter((topic) => !says(topic.title))];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
