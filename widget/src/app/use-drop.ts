import { useState } from 'preact/hooks';

/** Files that are dragged over the chat and let go there. */
export function useDrop(isOn: boolean, take: (files: File[]) => void) {
  const [isDropping, setDropping] = useState(false);
  const isFiles = (event: DragEvent) => isOn && Boolean(event.dataTransfer?.types.includes('Files'));
  return {
    isDropping,
    onDragOver: (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setDropping(false);
      take([...(event.dataTransfer?.files ?? [])]);
    },
  };
}
