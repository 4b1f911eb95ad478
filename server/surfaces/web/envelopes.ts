import type { FastifyReply } from 'fastify';
import type { Refusal } from '#platform/refusal.ts';
import { echocallEnvelope, echocallStatus, refuseEchocall } from '#surfaces/echocall/refuse.ts';
import { productEnvelope, productStatus, refuseProduct } from '#surfaces/shapes/refuse.ts';

const isEchocall = (url: string) => url.startsWith('/api/v1/') || url === '/api/v1';

/** A refusal in the envelope of the contract that the address belongs to. */
export const refuseAt = (reply: FastifyReply, refusal: Refusal) =>
  isEchocall(reply.request.url) ? refuseEchocall(reply, refusal) : refuseProduct(reply, refusal);

/** The same as plain data, for faults that strike before there is a request. */
export const envelopeAt = (url: string, refusal: Refusal, requestId: string): { status: number; body: object } =>
  isEchocall(url)
    ? { status: echocallStatus(refusal), body: echocallEnvelope(refusal) }
    : { status: productStatus(refusal), body: productEnvelope(refusal, requestId) };
