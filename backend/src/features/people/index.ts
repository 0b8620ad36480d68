export { UnknownPersonError, type Actor } from './domain/person.js';
export { IdentifyActor } from './identify-actor.use-case.js';
export { toUnknownPerson, UnknownPersonModel } from './graphql/person.model.js';
