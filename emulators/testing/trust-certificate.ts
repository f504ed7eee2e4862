import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** What `NODE_EXTRA_CA_CERTS` does at the start of a program, done while it runs. */
export function trustCertificate(certificate: string): void {
  setDefaultCACertificates([...getCACertificates('default'), certificate]);
}
