import '../../messages/about';
import { t } from '../../messages/catalogue';
import { KeepOffline } from './KeepOffline';
import { KeptHere } from './KeptHere';
import { MADE_OF } from './made-of';

/** What the page is made of, whose it is, and under which licences; and what it keeps in the browser. */
export function AboutParts() {
  return (
    <>
      <p>
        {t('about.own')} <a href="./licences.txt">{t('about.texts')}</a>
      </p>
      <table className="About-parts">
        <thead>
          <tr>
            <th scope="col">{t('about.part')}</th>
            <th scope="col">{t('about.does')}</th>
            <th scope="col">{t('about.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {MADE_OF.map(({ name, licence, source, does }) => (
            <tr key={source}>
              <th scope="row">
                <a href={source} rel="noreferrer">
                  {name}
                </a>
              </th>
              <td>{t(does)}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <KeepOffline />
      <KeptHere />
    </>
  );
}
