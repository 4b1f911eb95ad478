create table assistants (
  tenant_id uuid primary key references tenants (id) on delete cascade,
  mode text not null default 'ai_first' check (mode in ('human_only', 'ai_first', 'ai_assisted')),
  name text not null default 'KI-Assistent',
  -- By language. The tenant may reword the sentence that says it is an AI; an empty wording falls back to ours.
  disclosure jsonb not null default '{}',
  greeting jsonb not null default '{}',
  model text not null default 'EchoCall-Smart',
  system_prompt text not null default '',
  -- Passages that score lower are not answered from.
  floor numeric(4, 3) not null default 0.5 check (floor between 0 and 1),
  temperature numeric(3, 2) not null default 0.2 check (temperature between 0 and 2),
  max_output_tokens integer not null default 600 check (max_output_tokens between 50 and 4000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One row per answered message: the receipt of the answer, and the claim that makes sure there is only one.
create table turns (
  id uuid primary key,
  tenant_id uuid not null,
  conversation_id uuid not null,
  in_reply_to_message_id uuid not null unique,
  -- The number of the message that is answered.
  seq bigint not null,
  -- Who works on it: the same order may claim it again after its process died, another may not.
  job_id text not null,
  state text not null default 'running'
    check (state in ('running', 'completed', 'drafted', 'handed_over', 'overtaken', 'failed')),
  outcome text,
  -- Null once it stands in a message.
  text text,
  message_id uuid,
  discloses boolean not null default false,
  sources jsonb not null default '[]',
  model text,
  provider text,
  prompt_version text,
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  cached_tokens integer not null default 0,
  cost_micros bigint not null default 0,
  latency_ms integer,
  first_token_ms integer,
  guardrails text[] not null default '{}',
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (tenant_id, id),
  foreign key (tenant_id, conversation_id) references conversations (tenant_id, id) on delete cascade,
  foreign key (tenant_id, in_reply_to_message_id) references messages (tenant_id, id) on delete cascade
);
create index turns_of_conversation on turns (tenant_id, conversation_id, seq desc);
create index turns_newest on turns (tenant_id, started_at desc);
