export const periods = ['today', '7days', '30days', 'custom'] as const;
export type Period = (typeof periods)[number];
export const channels = ['chat', 'voice'] as const;
export type Channel = (typeof channels)[number];

/** What the address keeps of the page. Left out, it is the last 30 days of everybody. */
export type ReportSearch = {
  period?: Period;
  from?: string;
  to?: string;
  person?: string;
  department?: string;
  channel?: Channel;
};

const day = /^\d{4}-\d\d-\d\d$/;
const id = /^\w{1,64}$/;

export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const kept = (name: 'from' | 'to' | 'person' | 'department', shape: RegExp): ReportSearch => {
    const value = search[name];
    return typeof value === 'string' && shape.test(value) ? { [name]: value } : {};
  };
  const period = periods.find((each) => each === search['period']);
  const channel = channels.find((each) => each === search['channel']);
  return {
    ...(period && period !== '30days' && { period }),
    ...(period === 'custom' && { ...kept('from', day), ...kept('to', day) }),
    ...kept('person', id),
    ...kept('department', id),
    ...(channel && { channel }),
  };
}

/** What is asked of the server; undefined while a period of one's own has only one of its days. */
export function reportQuery({ period = '30days', from, to, person, department, channel }: ReportSearch) {
  if (period === 'custom' && !(from && to && from <= to)) return undefined;
  return {
    period,
    ...(period === 'custom' && { startDate: from, endDate: to }),
    ...(person && { agentId: person }),
    ...(department && { departmentId: department }),
    ...(channel && { channel }),
  };
}
