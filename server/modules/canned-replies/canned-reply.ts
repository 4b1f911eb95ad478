/** A text that is at hand by its shortcut. Nobody's in particular (`ownerStaffId` null) is everybody's. */
export type CannedReply = {
  id: string;
  ownerStaffId: string | null;
  shortcut: string;
  title: string;
  /** By language. */
  texts: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
};

export type CannedReplyInput = Pick<CannedReply, 'shortcut' | 'title' | 'texts'>;
