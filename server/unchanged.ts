/** Answers that a client may have already. */
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Says by what the answer is told apart, and whether the client has this very one: then 304 is all it gets. Weak: the
 * same content, though perhaps not the same bytes.
 */
export const isUnchanged = (request: FastifyRequest, reply: FastifyReply, tag: string): boolean => {
  reply.header('etag', `W/"${tag}"`).header('cache-control', 'no-cache');
  return request.headers['if-none-match']?.includes(`"${tag}"`) ?? false;
};
