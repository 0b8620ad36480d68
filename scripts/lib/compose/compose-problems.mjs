/** Keys that the Compose specification knows, of those that this project may come to use. */
const known = {
  file: ['name', 'services', 'volumes', 'networks', 'secrets', 'configs'],
  service: [
    'image',
    'build',
    'restart',
    'environment',
    'env_file',
    'ports',
    'expose',
    'volumes',
    'healthcheck',
    'depends_on',
    'command',
    'entrypoint',
    'user',
    'networks',
    'secrets',
    'configs',
    'stop_grace_period',
    'deploy',
    'read_only',
    'tmpfs',
    'cap_drop',
    'security_opt',
    'init',
    'profiles',
  ],
  build: ['context', 'dockerfile', 'target', 'args', 'additional_contexts'],
  healthcheck: ['test', 'interval', 'timeout', 'retries', 'start_period', 'start_interval', 'disable'],
};
const restarts = /^(no|always|unless-stopped|on-failure(:\d+)?)$/;
const duration = /^(\d+(\.\d+)?(us|ms|s|m|h))+$/;
const loopbackPort = /^127\.0\.0\.1:\d+:\d+(\/(tcp|udp))?$/;
const secretName = /PASSWORD|SECRET|TOKEN|AUTH|_URL$/;
const required = /\$\{[A-Z0-9_]+:\?[^}]+\}/;

/**
 * Everything that is wrong in a compose file: against the specification's structure, and against this
 * project's rules (ports on loopback only, no password in the file, a health check for every service, waiting
 * for healthy services).
 *
 * @param {any} compose the parsed file
 * @param {{ imageHasHealthcheck: (service: any) => boolean }} context whether a service's own image brings a check
 * @returns {string[]} "where: what", empty when all is well
 */
export function composeProblems(compose, { imageHasHealthcheck }) {
  const problems = unknownKeys('the file', compose, known.file);
  const services = compose.services ?? {};
  if (Object.keys(services).length === 0) problems.push('services: none');
  for (const [name, service] of Object.entries(services)) {
    const found = [
      ...unknownKeys('', service, known.service),
      ...originProblems(service),
      ...portProblems(service.ports ?? []),
      ...environmentProblems(service.environment ?? {}),
      ...healthProblems(service, imageHasHealthcheck),
      ...dependencyProblems(service.depends_on ?? {}, services),
      ...volumeProblems(service.volumes ?? [], compose.volumes ?? {}),
    ];
    problems.push(...found.map((problem) => `services.${name}: ${problem}`));
  }
  return problems;
}

function unknownKeys(where, object, allowed) {
  const unknown = Object.keys(object).filter((key) => !allowed.includes(key));
  return unknown.map((key) => `${where ? `${where}: ` : ''}unknown key ${key}`);
}

function originProblems({ image, build, restart }) {
  const problems = [];
  if (!image && !build) problems.push('neither image nor build');
  if (image && !/:[^:/]+$/.test(image)) problems.push(`image ${image} has no tag`);
  if (image?.endsWith(':latest')) problems.push('image tagged latest: a pull may change the major version');
  if (build) problems.push(...unknownKeys('build', build, known.build));
  if (restart !== undefined && !restarts.test(restart))
    problems.push(`restart ${restart} is none of the policies`);
  return problems;
}

function portProblems(ports) {
  return ports
    .filter((port) => !loopbackPort.test(port))
    .map((port) => `port ${port} is not published on 127.0.0.1 alone`);
}

function environmentProblems(environment) {
  if (Array.isArray(environment)) return ['environment: write it as a map'];
  return Object.entries(environment).flatMap(([name, value]) => {
    if (typeof value !== 'string') return [`environment.${name}: quote ${value}, YAML reads no text there`];
    const secret = secretName.test(name) && !/^(bolt|neo4j):\/\/[^@]*$/.test(value);
    return secret && !required.test(value)
      ? [`environment.${name}: take the secret from \${…:?message}`]
      : [];
  });
}

function healthProblems(service, imageHasHealthcheck) {
  const { healthcheck } = service;
  if (!healthcheck) return ['no healthcheck'];
  const problems = unknownKeys('healthcheck', healthcheck, known.healthcheck);
  if (healthcheck.test === undefined && !imageHasHealthcheck(service)) problems.push('healthcheck: no test');
  const [form] = healthcheck.test ?? ['CMD'];
  if (!['CMD', 'CMD-SHELL'].includes(form)) problems.push(`healthcheck.test starts with ${form}`);
  for (const key of ['interval', 'timeout', 'start_period', 'start_interval']) {
    const value = healthcheck[key];
    if (value !== undefined && !duration.test(value))
      problems.push(`healthcheck.${key}: ${value} is no duration`);
  }
  return problems;
}

function dependencyProblems(dependencies, services) {
  return Object.entries(dependencies).flatMap(([name, { condition }]) => {
    if (!services[name]) return [`depends_on.${name}: there is no such service`];
    return condition === 'service_healthy' ? [] : [`depends_on.${name}: wait for service_healthy`];
  });
}

function volumeProblems(mounts, volumes) {
  return mounts.flatMap((mount) => {
    const [source, target] = mount.split(':');
    if (!target?.startsWith('/')) return [`volume ${mount}: no absolute path in the container`];
    return /^[./~]/.test(source) || source in volumes ? [] : [`volume ${source} is not declared`];
  });
}
