/** `imsmanifest.xml`: what a learning platform reads of a package, in the words of either version of SCORM. */

import { escaped } from './escaped';
import type { ScormVersion } from './report';

export interface Packaged {
  readonly version: ScormVersion;
  readonly id: string;
  readonly title: string;
  /** The page that the platform opens. */
  readonly launch: string;
  /** Every file of the package but the manifest itself. */
  readonly files: readonly string[];
}

interface Words {
  readonly spaces: string;
  readonly schemaVersion: string;
  readonly scormType: string;
  /** How a platform is to treat the lesson. */
  readonly item: string;
  readonly organization: string;
}

const WORDS: Readonly<Record<ScormVersion, Words>> = {
  '1.2': {
    spaces:
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    schemaVersion: '1.2',
    scormType: 'adlcp:scormtype',
    item: '',
    organization: '',
  },
  '2004': {
    spaces:
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    schemaVersion: '2004 3rd Edition',
    scormType: 'adlcp:scormType',
    // The lesson says itself what is completed and passed: without these two a platform takes every launch for both.
    item: '<imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
    organization:
      '<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>',
  },
};

export function manifestXml({ version, id, title, launch, files }: Packaged): string {
  const { spaces, schemaVersion, scormType, item, organization } = WORDS[version];
  const listed = files.map((path) => `      <file href="${escaped(addressOf(path))}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${escaped(id)}" version="1" ${spaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersion}</schemaversion>
  </metadata>
  <organizations default="lesson">
    <organization identifier="lesson">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${escaped(title)}</title>${item && `\n        ${item}`}
      </item>${organization && `\n      ${organization}`}
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" ${scormType}="sco" href="${escaped(launch)}">
${listed.join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** A path as an address: what is no letter of one is written as its bytes. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
