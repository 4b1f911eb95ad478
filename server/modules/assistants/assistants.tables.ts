import type { ColumnType, Generated } from 'kysely';
import type { Deed } from './dialogue/state.ts';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json<Shape> = ColumnType<Shape, string | undefined, string>;

export type AssistantMode = 'human_only' | 'ai_first' | 'ai_assisted';
export type TurnState = 'running' | 'completed' | 'drafted' | 'handed_over' | 'overtaken' | 'failed';

/** A passage that an answer used, as it is shown beside the answer. `id` is the item's TypeID. */
export type Source = {
  id: string;
  title: string;
  url?: string;
  snippet: string;
  score: number;
  /** What a member of staff opens the passage by. */
  passageId?: string;
  /** Of a document that has pages. */
  page?: number;
  /** Where the visitor who got the answer reads the passage. */
  link?: string;
};

/** By the words alone, or by what they mean as well. */
export type LookedUpBy = 'words' | 'words_and_meaning';

export type AssistantsTable = {
  tenant_id: string;
  mode: Generated<AssistantMode>;
  name: Generated<string>;
  disclosure: Json<Record<string, string>>;
  greeting: Json<Record<string, string>>;
  model: Generated<string>;
  system_prompt: Generated<string>;
  floor: ColumnType<string | number, number | undefined, number>;
  temperature: ColumnType<string | number, number | undefined, number>;
  max_output_tokens: Generated<number>;
  text_only_mode: Generated<boolean>;
  created_at: Time;
  updated_at: Time;
};

export type TurnsTable = {
  id: string;
  tenant_id: string;
  conversation_id: string;
  in_reply_to_message_id: string;
  seq: number;
  job_id: string;
  state: Generated<TurnState>;
  outcome: string | null;
  text: string | null;
  message_id: string | null;
  discloses: Generated<boolean>;
  sources: Json<Source[]>;
  model: string | null;
  provider: string | null;
  prompt_version: string | null;
  input_tokens: Generated<number>;
  output_tokens: Generated<number>;
  cached_tokens: Generated<number>;
  cost_micros: Generated<number>;
  latency_ms: number | null;
  first_token_ms: number | null;
  guardrails: Generated<string[]>;
  asked: string | null;
  looked_up_by: LookedUpBy | null;
  tools: Json<Deed[]>;
  started_at: Time;
  ended_at: MaybeTime;
};

export type AssistantTables = { assistants: AssistantsTable; turns: TurnsTable };
