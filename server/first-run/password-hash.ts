import { argon2, randomBytes } from 'node:crypto';

const MEMORY_KIB = 19_456;
const PASSES = 2;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** The form in which every password of the house is kept (PHC, argon2id): resellers have no module of their own yet. */
export async function passwordHash(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await new Promise<Buffer>((resolve, reject) => {
    const parameters = { message: password, nonce, parallelism: 1, tagLength: 32, memory: MEMORY_KIB, passes: PASSES };
    argon2('argon2id', parameters, (error, result) => (error ? reject(error) : resolve(result)));
  });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(nonce)}$${unpadded(tag)}`;
}
