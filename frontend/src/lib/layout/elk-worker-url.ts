// The worker is copied byte for byte: a classic script of its own, fetched at the first layout only.
export { default as elkWorkerUrl } from 'elkjs/lib/elk-worker.min.js?url';
