import { type Inline, markdown } from '../markdown.ts';
import { words } from '../words/index.ts';

const Piece = ({ piece }: { piece: Inline }) => {
  if (piece.kind === 'bold') return <strong>{piece.text}</strong>;
  if (piece.kind === 'code') return <code>{piece.text}</code>;
  if (piece.kind === 'text') return <>{piece.text}</>;
  return (
    <>
      <a href={piece.href} target="_blank" rel="noopener noreferrer" title={words.value.newTab}>
        {piece.text}
      </a>
      {piece.host && <span class="host"> ({piece.host})</span>}
    </>
  );
};

const Pieces = ({ of }: { of: Inline[] }) => (
  <>
    {of.map((piece, at) => (
      <Piece key={at} piece={piece} />
    ))}
  </>
);

/** What the assistant or a person wrote. Every text goes in as text; no markup of theirs is ever read as HTML. */
export const RichText = ({ text }: { text: string }) => (
  <div class="rich">
    {markdown(text).map((block, at) => {
      if (block.kind === 'code') return <pre key={at}>{block.text}</pre>;
      if (block.kind === 'heading')
        return (
          <p key={at}>
            <strong>
              <Pieces of={block.line} />
            </strong>
          </p>
        );
      if (block.kind === 'paragraph')
        return (
          <p key={at}>
            {block.lines.map((line, row) => (
              <span key={row} class="row">
                <Pieces of={line} />
              </span>
            ))}
          </p>
        );
      const items = block.items.map((item, row) => (
        <li key={row}>
          <Pieces of={item} />
        </li>
      ));
      return block.ordered ? (
        <ol key={at} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={at}>{items}</ul>
      );
    })}
  </div>
);

/** What the visitor wrote, as it was written; addresses can be followed. */
export const PlainText = ({ text }: { text: string }) => <span class="plain">{text}</span>;
