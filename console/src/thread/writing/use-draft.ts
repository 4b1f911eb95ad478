import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkspace } from '../../session/workspace.tsx';
import { type DraftKind, draftsOf } from '../drafts.ts';

type Kept = { body: string; isNote: boolean; updatedAt: string };
type Answer = { replyDraft: Kept | null };

const keepAfterMs = 1500;
const longest = 8000;

/**
 * What is being written: in this browser at once, at the server a moment later, so that it waits on every device.
 * The server keeps one text per conversation; what is newer there is taken over while nothing is typed here.
 */
export function useDraft(conversationId: string) {
  const { slug, rest } = useWorkspace();
  const drafts = useMemo(() => draftsOf({ storage: localStorage, slug, now: () => Date.now() }), [slug]);
  const [kind, setKind] = useState<DraftKind>('reply');
  const [text, setText] = useState(() => drafts.get(conversationId, 'reply'));
  const due = useRef<{ timer: ReturnType<typeof setTimeout>; keep: () => void }>(undefined);
  const isTouched = useRef(false);
  const path = `/console/conversations/${conversationId}/reply-draft`;

  const flush = useCallback(() => {
    if (!due.current) return;
    clearTimeout(due.current.timer);
    due.current.keep();
    due.current = undefined;
  }, []);

  const keepLater = useCallback(
    (body: string, isNote: boolean) => {
      clearTimeout(due.current?.timer);
      if (body.length > longest) return;
      // A draft that doesn't reach the server still stands in this browser.
      const keep = () => void rest.put(path, { body, isNote }).catch(() => undefined);
      const timer = setTimeout(() => {
        due.current = undefined;
        keep();
      }, keepAfterMs);
      due.current = { timer, keep };
    },
    [rest, path],
  );

  useEffect(() => {
    let isLeft = false;
    rest
      .get<Answer>(path)
      .then(({ replyDraft }) => {
        if (isLeft || isTouched.current || !replyDraft) return;
        const next: DraftKind = replyDraft.isNote ? 'note' : 'reply';
        if (Date.parse(replyDraft.updatedAt) <= drafts.at(conversationId, next)) return;
        drafts.set(conversationId, next, replyDraft.body);
        setKind(next);
        setText(replyDraft.body);
      })
      .catch(() => undefined);
    return () => {
      isLeft = true;
      flush();
    };
  }, [rest, path, drafts, conversationId, flush]);

  function write(next: string, as: DraftKind = kind): void {
    isTouched.current = true;
    drafts.set(conversationId, as, next);
    setKind(as);
    setText(next);
    keepLater(next, as === 'note');
  }

  return {
    kind,
    text,
    write,
    turnTo(next: DraftKind) {
      isTouched.current = true;
      setKind(next);
      setText(drafts.get(conversationId, next));
    },
    of: (other: DraftKind) => drafts.get(conversationId, other),
    /** It was sent, which ends it at the server too. */
    sent() {
      clearTimeout(due.current?.timer);
      due.current = undefined;
      drafts.set(conversationId, kind, '');
      setText('');
    },
  };
}
