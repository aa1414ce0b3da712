"use client";
import { useDeferredValue, useEffect, useState } from "react";
import { help } from "@/lib/copy/en/help";
import { helpTopics } from "@/lib/copy/en/help-topics";
import { TextField } from "@/ui/text-field";
import { Disclosure } from "./disclosure";
import { findTopics } from "./find-topics";

/** Topics with a field that narrows them; without scripts all of them stand open to be read. */
export function HelpSearch() {
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed);
  const found = findTopics(helpTopics, query);
  useEffect(openLinked, []);
  return (
    <>
      <div className="noscript:hidden">
        <TextField
          label={help.search}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p role="status" className="mt-3 min-h-6 text-sm text-ink-3">
        {query.trim() === "" ? "" : found.length === 0 ? help.none : help.found(found.length)}
      </p>
      <div className="mt-3 border-b border-line">
        {found.map((topic) => (
          <Disclosure key={topic.id} id={topic.id} title={topic.title}>
            {topic.body.map((paragraph) => (
              <p key={paragraph} className="max-w-prose text-ink-2">
                {paragraph}
              </p>
            ))}
          </Disclosure>
        ))}
      </div>
    </>
  );
}

/** A link such as /help#offline opens its topic; the browser alone would only scroll to it. */
function openLinked() {
  const topic = document.getElementById(window.location.hash.slice(1));
  if (topic instanceof HTMLDetailsElement) topic.open = true;
}
