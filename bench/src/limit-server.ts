// The limit: one hand-written statement per question on bare node:http, no authorisation, no schema. Runs as a process of its own.
import { createServer } from 'node:http';
import { createDb } from '@haicap/database';
import { QUESTIONS } from './questions.js';

const db = createDb(JSON.parse(process.env['BENCH_CONNECTION'] ?? '{}'));

const server = createServer((request, response) => {
  const question = QUESTIONS[Number(request.url?.slice(1))];
  if (!question) {
    response.writeHead(404).end();
    return;
  }
  db.pool
    .query({ name: question.name, text: question.sql, values: [...question.parameters] })
    .then((result) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: result.rows[0]?.answer ?? null }));
    })
    .catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
