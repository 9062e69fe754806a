import { Agent, createServer, get } from 'node:http';

/**
 * The least that a forwarder in Node can be, for scale: sends each request on to the address that it is given, and
 * checks, joins, counts and logs nothing.
 */
const [cluster = ''] = process.argv.slice(2);
const prefix = '/api/elasticsearch';
const agent = new Agent({ keepAlive: true });

const server = createServer((request, response) => {
  const path = (request.url ?? '').slice(prefix.length);
  const { authorization = '' } = request.headers;
  get(cluster + path, { agent, headers: { authorization } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  }).on('error', () => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`ready at http://127.0.0.1:${address?.port ?? ''}`);
});
