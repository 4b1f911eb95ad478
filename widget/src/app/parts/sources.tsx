import type { Source } from '@switchboard/protocol';
import { safeUrl } from '../markdown.ts';
import { words } from '../words/index.ts';
import { OutIcon } from './icons.tsx';

/** What an answer rests on: each opens to the passage itself and, where there is one, the page it is from. */
export const Sources = ({ sources }: { sources: readonly Source[] }) => (
  <div class="sources">
    <p>{words.value.sources}</p>
    <ol>
      {sources.map((source, at) => {
        // The page it is from, opened at the words; or where there is none, the passage by itself.
        const address = source.link ?? source.url;
        const url = address ? safeUrl(address) : undefined;
        return (
          <li key={source.id + source.snippet}>
            <details>
              <summary>
                <b>{at + 1}</b>
                <span>{source.title}</span>
              </summary>
              <div class="passage">
                <p>{source.snippet}</p>
                {url && (
                  <a href={url.href} target="_blank" rel="noopener noreferrer" title={words.value.newTab}>
                    {source.url ? words.value.openSource(url.host) : words.value.openPassage}
                    <OutIcon />
                  </a>
                )}
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  </div>
);
