import { EuiFlexGroup, EuiIcon, EuiPopover } from '@elastic/eui';
import { useState } from 'react';
import { Button } from '../jobs/buttons/button.tsx';
import type { ColorPreference } from './color-mode.ts';
import { colorPreferences, useColorMode } from './color-mode.ts';
import { EuiContextMenuItem, EuiContextMenuPanel } from './eui-later/context-menu.tsx';
import { headerLook } from './header-look.ts';
import { shellMessages as say } from './messages.ts';

const icons: Record<ColorPreference, string> = { system: 'display', light: 'sun', dark: 'moon' };

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { preference, choose } = useColorMode();
  const [isOpen, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        setOpen(false);
      }}
      panelPaddingSize="none"
      aria-label={say.theme}
      button={
        <Button
          {...headerLook}
          iconType={icons[preference]}
          aria-label={`${say.theme}: ${say.themes[preference]}`}
          aria-expanded={isOpen}
          aria-haspopup="true"
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      }
    >
      <EuiContextMenuPanel
        title={say.theme}
        items={colorPreferences.map((option) => (
          <EuiContextMenuItem
            key={option}
            icon={icons[option]}
            aria-current={option === preference}
            onClick={() => {
              choose(option);
              setOpen(false);
            }}
          >
            <EuiFlexGroup justifyContent="spaceBetween" alignItems="center" responsive={false}>
              {say.themes[option]}
              {option === preference && <EuiIcon type="check" aria-hidden />}
            </EuiFlexGroup>
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
}
