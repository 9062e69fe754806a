import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { createVersionProfile } from '../mock-elasticsearch/version-profile.ts';
import { mockOptions, readMockOptions } from './mock-options.ts';
import { helpText } from './options.ts';
import { runCommand } from './run-command.ts';
import { serverTlsOf } from './tls-options.ts';

const summary = 'Serves a mock Elasticsearch with the rollup jobs API. It keeps nothing.';

/** `npm run mock` */
await runCommand({
  help: helpText('npm run mock --', summary, mockOptions),
  readOptions: readMockOptions,
  run: async ({ security, version, distribution, tlsCert, tlsKey, ...options }) => {
    const mock = await serveMockElasticsearch({
      ...options,
      version,
      distribution,
      security: security === 'on',
      tls: serverTlsOf({ tlsCert, tlsKey }),
    });
    const { number } = createVersionProfile(version, distribution);
    process.stdout.write(`Mock Elasticsearch ${number} is ready at ${mock.urls.join(', ')}\n`);
    return mock;
  },
});
