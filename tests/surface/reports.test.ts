import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { dial } from '#tests/realtime/scene.ts';
import { call, type TestTenant } from '../app.ts';
import {
  agentToken,
  departmentId,
  houseOfFile,
  openConversation,
  say,
  serverKey,
  staffId,
  until,
  visitorOf,
} from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();

type Summary = {
  totalConversations: number;
  closedConversations: number;
  totalMessages: number;
  totalRatings: number;
  currentQueueCount: number;
};
type Told = { summary: Summary; timeseries: { date: string; conversations: number; messages: number }[] };

const read = <Data = Told>(token: string, path: string) =>
  call<Data>(house().url, 'GET', `/api/admin-sdk/reports/${path}`, { token });
const week = 'summary?period=7days';

async function texts(token: string, query: string, under = 'admin-sdk') {
  const reply = await fetch(`${house().url}/api/${under}/reports/export?format=csv&${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [head, ...lines] = (await reply.text())
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  return { reply, head, lines };
}

/** One visitor asks, Mira answers and closes, and gets five stars; another asks and waits. */
async function served(): Promise<TestTenant & { conversationId: string }> {
  const shop = await house().tenant({ mode: 'human_only' });
  const mira = await agentToken(house(), shop, 'mira');
  const visitor = await visitorOf(house(), shop);
  const conversationId = await openConversation(house(), visitor.session);
  await say(house(), visitor.session, conversationId, 'Do you deliver to Vienna?');
  const at = `/api/agent-sdk/conversations/${conversationId}`;
  const answered = await call(house().url, 'POST', `${at}/messages`, { token: mira, body: { body: 'We do.' } });
  assert.equal(answered.status, 201, JSON.stringify(answered.body));
  await call(house().url, 'POST', `${at}/close`, { token: mira });
  const rate = () =>
    call(house().url, 'POST', `/api/chat/visitor/conversations/${conversationId}/rating`, {
      ...{ session: visitor.session, body: { score: 5 } },
    });
  await until(async () => ((await rate()).status === 201 ? true : undefined), 'a rating', 60_000);
  const other = await visitorOf(house(), shop);
  await say(house(), other.session, await openConversation(house(), other.session), 'Is anybody there?');
  return { ...shop, conversationId };
}

const calls = {
  totalIncoming: 0,
  totalAnswered: 0,
  totalMissed: 0,
  answerRate: 0,
  avgDurationSeconds: 0,
  totalHandled: 0,
  currentQueueCount: 1,
};
const chat = {
  totalConversations: 2,
  openConversations: 1,
  pendingConversations: 0,
  resolvedConversations: 0,
  closedConversations: 1,
  totalMessages: 3,
  agentMessages: 1,
  visitorMessages: 2,
  conversationResolutionRate: 50,
};
const satisfaction = { avgRatingScore: 5, totalRatings: 1, satisfactionRate: 100 };

const counted = (token: string, look: (told: Told) => boolean) =>
  until(
    async () => {
      const reply = await read(token, week);
      return look(reply.body.data) ? reply : undefined;
    },
    'the figures',
    60_000,
  );
const isWhole = ({ summary }: Told) =>
  summary.totalConversations === 2 && summary.closedConversations === 1 && summary.totalRatings === 1;

test('what happens is in the report a moment later, the same for people and servers', async () => {
  const shop = await served();
  const jonas = await shop.signIn('jonas');
  const reply = await counted(jonas, isWhole);
  const { timeseries } = reply.body.data;
  const report = {
    period: { type: '7days', start: time, end: time },
    summary: { ...calls, ...chat, ...satisfaction, calls, chat, satisfaction },
    agentBreakdown: [
      {
        agentId: staffId(shop, 'mira'),
        agentName: 'Mira',
        username: 'mira',
        callsHandled: 0,
        avgDurationSeconds: 0,
        avgRating: 5,
        totalRatings: 1,
        conversationsAssigned: 1,
      },
    ],
    timeseries,
  };
  assertAnswer(reply, 200, report);
  assert.equal(timeseries.length, 7);
  for (const day of timeseries) {
    assert.deepEqual(Object.keys(day).sort(), [
      ...['callsAnswered', 'callsMissed', 'callsTotal', 'conversations', 'conversationsResolved', 'date', 'messages'],
    ]);
  }
  const sum = (name: 'conversations' | 'messages') => timeseries.reduce((all, day) => all + day[name], 0);
  assert.deepEqual([sum('conversations'), sum('messages')], [2, 3]);

  const { serverKey: key } = shop;
  const asServer = (path: string) => call(house().url, 'GET', `/api/server/reports/${path}`, { token: key });
  assertAnswer(await asServer(week), 200, report);
  const { period } = report;
  assertAnswer(await asServer('timeseries?period=7days'), 200, { period, timeseries });
  assertAnswer(await read(jonas, 'timeseries?period=7days'), 200, { period, timeseries });
  const exported = { report, exportedAt: time, format: 'json' };
  assertAnswer(await asServer('export?period=7days'), 200, exported);
  assertAnswer(await read(jonas, 'export?period=7days&format=json'), 200, exported);

  const own = await read(jonas, `${week}&agentId=${staffId(shop, 'mira')}`);
  assert.deepEqual([own.body.data.summary.totalConversations, own.body.data.summary.totalRatings], [1, 1]);
  const omars = await read(jonas, `${week}&agentId=${staffId(shop, 'omar')}`);
  assert.deepEqual([omars.body.data.summary.totalConversations, omars.body.data.summary.totalMessages], [0, 0]);
  const service = await read(jonas, `${week}&departmentId=${departmentId(shop, 'service')}`);
  assert.equal(service.body.data.summary.totalConversations, 0);
  const voice = await read(jonas, `${week}&channel=voice`);
  assert.equal(voice.body.data.summary.totalConversations, 0);
});

test('tables are taken away with columns that stay, and nothing in them becomes a formula', async () => {
  const shop = await served();
  await sql`update staff set name = '=HYPERLINK("http://evil.example","Mira")' where id = ${shop.staff.mira}`.execute(
    house().database.kysely,
  );
  await sql`update departments set name = '＠Sales, "east"' where id = ${shop.departments.sales}`.execute(
    house().database.kysely,
  );
  const jonas = await shop.signIn('jonas');
  await counted(jonas, isWhole);
  const figures =
    'conversations,conversations_open,conversations_pending,conversations_resolved,conversations_closed,resolution_rate,messages,visitor_messages,agent_messages,ai_messages,answered,answered_by_ai_alone,with_ai,handed_over,first_answers,first_answer_avg_seconds,first_agent_answers,first_agent_answer_avg_seconds,resolutions,resolution_avg_seconds,calls_total,calls_answered,calls_missed,calls_handled,call_avg_seconds,ratings,rating_avg';

  const days = await texts(jonas, 'period=7days');
  assert.equal(days.head, `date,${figures}`);
  assert.equal(days.lines.length, 7);
  assert.equal(days.reply.headers.get('content-type'), 'text/csv; charset=utf-8');
  assert.equal(days.reply.headers.get('content-disposition'), 'attachment; filename="report-days.csv"');
  const people = await texts(shop.serverKey, 'period=7days&section=agents', 'server');
  assert.equal(people.head, `agent_id,agent,${figures}`);
  const mira = `${staffId(shop, 'mira')},"'=HYPERLINK(""http://evil.example"",""Mira"")",`;
  assert.ok(
    people.lines.some((line) => line.startsWith(mira)),
    people.lines.join('\n'),
  );
  const departments = await texts(jonas, 'period=7days&section=departments');
  assert.equal(departments.head, `department_id,department,${figures}`);
  const sales = `${departmentId(shop, 'sales')},"'＠Sales, ""east""",`;
  assert.ok(departments.lines[0]?.startsWith(`${sales}2,1,0,0,1,50,3,2,1,0,1,`), departments.lines.join('\n'));
  assert.equal((await texts(jonas, 'period=7days&section=channels')).head, `channel,${figures}`);

  const single = await texts(jonas, 'period=7days&section=conversations');
  assert.equal(
    single.head,
    'conversation_id,number,started_at,ended_at,status,channel,department_id,department,agent_id,agent,visitor_messages,agent_messages,ai_messages,handed_over,first_answer_seconds,first_agent_answer_seconds,resolution_seconds,rating',
  );
  assert.equal(single.lines.length, 2);
  const instant = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ';
  const [closed = '', waiting = ''] = single.lines;
  assert.ok(closed.startsWith(`${shop.conversationId},`), closed);
  assert.ok(closed.includes(`,closed,chat,${sales}${mira}1,1,0,false,`), closed);
  assert.match(closed, new RegExp(`^cnv_[0-9a-z]{26},\\d+,${instant},${instant},closed,.*,\\d+,\\d+,\\d+,5$`));
  assert.ok(waiting.includes(`,open,chat,${sales},,1,0,0,false,,,,`), waiting);
});

test('a German spreadsheet gets semicolons and decimal commas, in the same columns', async () => {
  const shop = await served();
  await sql`update departments set name = 'Verkauf; Ost, "Halle 2"' where id = ${shop.departments.sales}`.execute(
    house().database.kysely,
  );
  const jonas = await shop.signIn('jonas');
  await counted(jonas, isWhole);
  for (const section of ['days', 'agents', 'departments', 'channels', 'conversations']) {
    const [german, english] = await Promise.all([
      texts(jonas, `period=7days&section=${section}&language=de`),
      texts(shop.serverKey, `period=7days&section=${section}`, 'server'),
    ]);
    assert.equal(german.head, english.head?.replaceAll(',', ';'), section);
    assert.equal(german.lines.length, english.lines.length, section);
  }
  const quoted = '"Verkauf; Ost, ""Halle 2"""';
  const departments = await texts(jonas, 'period=7days&section=departments&language=de');
  assert.ok(departments.lines[0]?.startsWith(`${departmentId(shop, 'sales')};${quoted};2;1;`), departments.lines[0]);
  const single = await texts(jonas, 'period=7days&section=conversations&language=de');
  const closed = single.lines.find((line) => line.startsWith(`${shop.conversationId};`)) ?? '';
  const sales = `${departmentId(shop, 'sales')};${quoted};`;
  assert.ok(closed.includes(`;closed;chat;${sales}${staffId(shop, 'mira')};Mira;1;1;0;false;`), closed);
  const waiting = single.lines.find((line) => line !== closed) ?? '';
  assert.ok(waiting.includes(`;open;chat;${sales};;1;0;0;false;;;;`), waiting);
});

test('a period in which nothing happened can be taken away: zeros by day, and tables with their columns alone', async () => {
  const shop = await house().tenant();
  const jonas = await shop.signIn('jonas');
  const period = 'period=custom&startDate=2026-03-28&endDate=2026-03-30';
  const days = await texts(jonas, period);
  assert.equal(days.reply.status, 200);
  assert.deepEqual(
    days.lines.map((line) => line.slice(0, 17)),
    ['2026-03-28,0,0,0,', '2026-03-29,0,0,0,', '2026-03-30,0,0,0,'],
  );
  for (const section of ['agents', 'departments', 'channels', 'conversations']) {
    const { reply, head, lines } = await texts(jonas, `${period}&section=${section}`);
    assert.equal(reply.status, 200, section);
    assert.match(head ?? '', /^(agent_id|department_id|channel|conversation_id)/);
    assert.deepEqual(lines, [], section);
  }
  const whole = await read<{ report: { summary: Record<string, unknown>; agentBreakdown: [] } }>(
    jonas,
    `export?${period}&format=json`,
  );
  assert.deepEqual(whole.body.data.report.agentBreakdown, []);
  assert.equal(whole.body.data.report.summary['totalConversations'], 0);
});

test('a report that the database does not give in time is refused with the code of its reader, and no table breaks off', async () => {
  const shop = await house().tenant();
  const jonas = await shop.signIn('jonas');
  const { kysely } = house().database;
  const asked: [string, string, string, string][] = [
    [jonas, 'admin-sdk/reports/summary', 'ADMIN_SDK_REPORTS_FAILED', 'admin_reports_failed'],
    [
      ...([jonas, 'admin-sdk/reports/export?format=csv&section=conversations'] as const),
      ...(['ADMIN_SDK_REPORTS_FAILED', 'admin_reports_failed'] as const),
    ],
    [shop.serverKey, 'server/reports/timeseries', 'SERVER_API_REPORTS_FAILED', 'server_reports_failed'],
    [
      ...([shop.serverKey, 'server/reports/export?format=csv&section=agents'] as const),
      ...(['SERVER_API_REPORTS_FAILED', 'server_reports_failed'] as const),
    ],
  ];
  await kysely.transaction().execute(async (transaction) => {
    await sql`lock table report_days, report_hours, report_conversations in access exclusive mode`.execute(transaction);
    await Promise.all(
      asked.map(async ([token, path, code, reason]) => {
        const reply = await call(house().url, 'GET', `/api/${path}`, { token });
        assertRefused(reply, 503, code, { facts: { reason, retryAfterSeconds: 1 } });
        assert.equal(reply.headers.get('retry-after'), '1', path);
      }),
    );
  });
  for (const [token, path] of asked) {
    const reply = await fetch(`${house().url}/api/${path}`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(reply.status, 200, path);
    await reply.arrayBuffer();
  }
});

test('a page gets all figures of a period at once, with the period before', async () => {
  const shop = await served();
  const jonas = await shop.signIn('jonas');
  await counted(jonas, isWhole);
  const none = { count: 0, average: null, median: null, p90: null };
  const some = { count: 1, average: Number, median: Number, p90: Number };
  const nothing = {
    ...{ conversations: 0, open: 0, pending: 0, resolved: 0, closed: 0, resolutionRate: 0, messages: 0 },
    ...{ visitorMessages: 0, agentMessages: 0, aiMessages: 0, handoverRate: 0, handedOver: 0, withAi: 0 },
    ...{ aiShare: 0, aiOnly: 0, answered: 0, firstAnswer: none, firstAgentAnswer: none, resolution: none },
    ratings: { total: 0, average: 0, satisfactionRate: 0, counts: [0, 0, 0, 0, 0] },
    calls: { incoming: 0, answered: 0, missed: 0, handled: 0, answerRate: 0, averageSeconds: 0 },
  };
  const ratings = { total: 1, average: 5, satisfactionRate: 100, counts: [0, 0, 0, 0, 1] };
  const whole = {
    ...nothing,
    ...{ conversations: 2, open: 1, closed: 1, resolutionRate: 50, messages: 3, visitorMessages: 2, agentMessages: 1 },
    ...{ answered: 1, firstAnswer: some, firstAgentAnswer: some, resolution: some, ratings },
  };
  const path = `/api/console/reports/overview?period=7days`;
  const reply = await call<{ days: unknown[]; week: { conversations: number }[] }>(house().url, 'GET', path, {
    token: jonas,
  });
  const { days, week: hours } = reply.body.data;
  assertAnswer(reply, 200, {
    period: { type: '7days', start: time, end: time },
    timeZone: 'Europe/Berlin',
    waiting: 1,
    isCounting: false,
    totals: whole,
    previous: { start: time, end: time, ...nothing },
    days,
    hours: [],
    agents: [
      {
        ...whole,
        ...{ agentId: staffId(shop, 'mira'), name: 'Mira', conversations: 1, open: 0, resolutionRate: 100 },
        ...{ messages: 2, visitorMessages: 1 },
      },
      {
        ...{ ...nothing, agentId: null, name: null, conversations: 1, open: 1, messages: 1, visitorMessages: 1 },
      },
    ],
    departments: [{ ...whole, departmentId: departmentId(shop, 'sales'), name: 'Sales' }],
    channels: [{ ...whole, channel: 'chat' }],
    week: hours,
  });
  assert.equal(days.length, 7);
  assert.equal(hours.length, 168);
  assert.equal(
    hours.reduce((sum, hour) => sum + hour.conversations, 0),
    2,
  );
});

test('a single day is told by the hour, and one on which the clock changes has as many as it has', async () => {
  const shop = await house().tenant();
  const jonas = await shop.signIn('jonas');
  const hours = async (day: string) => {
    const path = `/api/console/reports/overview?period=custom&startDate=${day}&endDate=${day}`;
    const reply = await call<{ hours: { startsAt: string }[] }>(house().url, 'GET', path, { token: jonas });
    return reply.body.data.hours.map(({ startsAt }) => startsAt);
  };
  assert.equal((await hours('2026-10-24')).length, 24);
  const long = await hours('2026-10-25');
  assert.deepEqual([long.length, long[0], long[24]], [25, '2026-10-24T22:00:00.000Z', '2026-10-25T22:00:00.000Z']);
  assert.equal((await hours('2026-03-29')).length, 23);
});

test('supervisors hear of today’s figures as they move, and others nothing', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const at = { url: `${house().url.replace('http', 'ws')}/realtime` };
  const jonas = await dial(at, { token: await shop.signIn('jonas') });
  const mira = await dial(at, { token: await shop.signIn('mira') });
  await jonas.acked({ type: 'watch', topic: 'inbox' });
  await mira.acked({ type: 'watch', topic: 'inbox' });
  const first = await jonas.next('report.summary.updated');
  assert.equal(first.summary.chat.totalConversations, 0);
  const visitor = await visitorOf(house(), shop);
  await say(house(), visitor.session, await openConversation(house(), visitor.session), 'Is anybody there?');
  const told = await jonas.where(
    (frame) =>
      frame.type === 'report.summary.updated' &&
      frame.summary.calls.currentQueueCount === 1 &&
      frame.summary.chat.totalMessages === 1,
    60_000,
  );
  assert.ok(told.type === 'report.summary.updated');
  await jonas.where((frame) => frame.type === 'queue.updated' && frame.waiting === 1, 60_000);
  const { body } = await read<{ period: object; summary: object }>(await shop.signIn('jonas'), 'summary');
  if (JSON.stringify(body.data.period) === JSON.stringify(told.period)) {
    const { calls, chat, satisfaction } = body.data.summary as typeof told.summary;
    assert.deepEqual({ calls, chat, satisfaction }, told.summary);
  }
  assert.deepEqual(
    mira.frames.filter(({ type }) => type === 'report.summary.updated'),
    [],
  );
  jonas.close();
  mira.close();
});

test('reports are for supervisors and above, for servers that may, and of their own workspace', async () => {
  const shop = await house().tenant();
  const elsewhere = await house().tenant();
  const jonas = await shop.signIn('jonas');
  assertRefused(await read(await shop.signIn('mira'), 'summary'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'admin:reports:read' },
  });
  const narrow = await serverKey(house(), shop, ['server:health']);
  const asServer = (path: string) => call(house().url, 'GET', `/api/server/reports/${path}`, { token: narrow });
  for (const path of ['summary', 'timeseries', 'export']) {
    assertRefused(await asServer(path), 403, 'SERVER_API_SCOPE_DENIED', {
      facts: { requiredScope: 'server:reports:read' },
    });
  }
  assertRefused(await read(jonas, `summary?agentId=${staffId(elsewhere, 'mira')}`), 404, 'NOT_FOUND');
  assertRefused(await read(jonas, 'summary?agentId=nobody'), 404, 'NOT_FOUND');
  assertRefused(await read(jonas, `summary?departmentId=${departmentId(elsewhere, 'sales')}`), 404, 'NOT_FOUND');
  // Of two that are unknown it is always the same one that is told.
  const both = `agentId=${staffId(elsewhere, 'mira')}&departmentId=${departmentId(elsewhere, 'sales')}`;
  for (const path of [`summary?${both}`, `export?format=csv&${both}`]) {
    assertRefused(await read(jonas, path), 404, 'NOT_FOUND', { facts: { reason: 'staff_not_found' } });
  }
});

test('a period that is none is refused in one way, whatever is wrong with it', async () => {
  const shop = await house().tenant();
  const jonas = await shop.signIn('jonas');
  for (const query of [
    'period=custom',
    'period=custom&startDate=2026-03-01',
    'period=custom&startDate=2026-03-02&endDate=2026-03-01',
    'period=custom&startDate=2024-01-01&endDate=2026-03-01',
    'period=custom&startDate=last%20week&endDate=2026-03-01',
    'period=7days&startDate=2026-03-01&endDate=2026-03-02',
    'startDate=2026-03-01&endDate=2026-03-02',
  ]) {
    assertRefused(await read(jonas, `summary?${query}`), 400, 'REPORT_DATE_RANGE_INVALID', { details: [/366/] });
  }
  assertRefused(await read(jonas, 'summary?period=year'), 400, 'VALIDATION_FAILED');
  const days = await read(jonas, 'timeseries?period=custom&startDate=2026-10-24&endDate=2026-10-26');
  assert.deepEqual(
    days.body.data.timeseries.map(({ date }) => date),
    ['2026-10-24', '2026-10-25', '2026-10-26'],
  );
  assertAnswer(
    await read(jonas, 'timeseries?period=custom&startDate=2026-10-25T05:10:00Z&endDate=2026-10-25T06:00:00Z'),
    200,
    {
      period: { type: 'custom', start: '2026-10-25T05:00:00.000Z', end: '2026-10-25T06:00:00.000Z' },
      timeseries: [
        {
          ...{ date: '2026-10-25', callsTotal: 0, callsAnswered: 0, callsMissed: 0 },
          ...{ conversations: 0, conversationsResolved: 0, messages: 0 },
        },
      ],
    },
  );
});

test('that a report was taken away is on record', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  await texts(anna, 'period=today&section=conversations');
  const reply = await call<{ entries: { action: string; details: object }[] }>(
    house().url,
    'GET',
    '/api/console/audit?action=report.exported',
    { token: anna },
  );
  assert.deepEqual(
    reply.body.data.entries.map(({ details }) => Object.keys(details).sort()),
    [['end', 'format', 'section', 'start']],
  );
  assert.match(idOf('audit').source, /aud/);
});
