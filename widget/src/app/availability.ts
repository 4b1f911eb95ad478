export type Availability = {
  available?: boolean;
  status?: string;
  reason?: string;
  nextOpeningAt?: string;
  timeZone?: string;
};

/** Nobody comes soon: a place in the queue would be a promise. */
export const isNobodyThere = ({ available, reason }: Availability): boolean =>
  available === false && reason !== 'at_capacity' && reason !== 'service_unavailable';
