import 'reflect-metadata';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { explainListenError } from '#engine/config/port-in-use';
import type { EngineOptions } from '#engine/engine.module';
import { Sessions } from '#engine/people/sessions';
import { AppModule } from './app.module.ts';
import { Changes } from './changes.ts';
import { compressAnswers } from './http/compression.ts';
import { serveFrontPage } from './http/front-page.ts';
import { pages } from './http/pages.ts';
import { styleNonce } from './http/style-nonce.ts';
import { boundUploads, fileType, uploadLimits } from './http/uploads.ts';
import { hearOut } from './http/too-large.ts';

const largestJson = 4 * 1024 * 1024;
/** A request that is not there by then is given up, so that it does not hold its room: 20 MB over half a Mbit/s. */
const receiveWithin = 300_000;

const byNonce = (_: IncomingMessage, answer: ServerResponse): string => `'nonce-${styleNonce(answer)}'`;

const contentSecurityPolicy = {
  directives: {
    'default-src': ["'self'"],
    // The component library writes its styles into the page: by the nonce of the answer that brought it.
    'style-src': ["'self'", byNonce],
    'style-src-elem': ["'self'", byNonce],
    // Sizes and places that parts of a page set on themselves; an attribute reaches nothing else.
    'style-src-attr': ["'unsafe-inline'"],
    'worker-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'upgrade-insecure-requests': null,
  },
};

const dress = async (app: NestFastifyApplication): Promise<void> => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(fileType, { parseAs: 'buffer', bodyLimit: uploadLimits.file }, (_, body, done) =>
    done(null, body),
  );
  fastify.addHook('onRequest', boundUploads(app.get(Sessions)));
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: false });
  fastify.addHook('onSend', hearOut);
  fastify.addHook('onSend', compressAnswers);
  serveFrontPage(fastify);
  await app.register(fastifyStatic, pages);
};

/** The HTTP side of one process, listening. @throws StartupError when the port is taken */
export const startServer = async (
  options: EngineOptions,
): Promise<{ app: NestFastifyApplication; address: string }> => {
  const { host, port } = options.config.http;
  const adapter = new FastifyAdapter({
    bodyLimit: largestJson,
    requestTimeout: receiveWithin,
    forceCloseConnections: true,
    trustProxy: 'loopback',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    logger: options.config.log.level === 'debug' ? ['error', 'warn', 'log', 'debug'] : ['error', 'warn'],
    abortOnError: false,
  });
  await dress(app);
  try {
    await app.get(Changes).listen(options.databaseUrl);
    await app.init();
    // Fastify's own listen: Nest's would log a taken port as a stack before we can say it in a sentence.
    const address = await app.getHttpAdapter().getInstance().listen({ port, host });
    return { app, address: address.replace('[::1]', 'localhost') };
  } catch (error) {
    await app.close();
    throw explainListenError(error, { host, port });
  }
};
