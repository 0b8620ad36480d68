import { ActionIcon, Menu } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { actAs, loadPeople } from './load-people';
import classes from './person-menu.module.css';

/** Who works: the people of the workspace, to switch between. */
export function PersonMenu() {
  const { t } = useTranslation('app');
  const queries = useQueryClient();
  const { data, isError } = useQuery(loadPeople());
  const name = data?.me?.name;
  const choose = (id: string): void => {
    actAs(id);
    void queries.invalidateQueries();
  };
  return (
    <Menu position="bottom-end" width={260} withArrow>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          radius="xl"
          className={classes.target}
          aria-label={name === undefined ? t('person.menu') : `${t('person.menu')}: ${name}`}
        >
          {name === undefined ? (
            <Icon name="person" />
          ) : (
            <span className={classes.initials}>{initialsOf(name)}</span>
          )}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('person.choose')}</Menu.Label>
        {(data?.people ?? []).map((person) => (
          <Menu.Item
            key={person.id}
            rightSection={person.id === data?.me?.id ? <Icon name="check" size={14} /> : undefined}
            aria-current={person.id === data?.me?.id || undefined}
            onClick={() => {
              choose(person.id);
            }}
          >
            {person.name}
          </Menu.Item>
        ))}
        {isError && <p className={classes.note}>{t('person.failed')}</p>}
        <Menu.Divider />
        <p className={classes.note}>{t('person.note')}</p>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? '')
    .join('');
}
