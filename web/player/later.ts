// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// What a game does not need before its first week is over: fetched when there is something to look back at.
import '../style/afterwards.css';
import { chart } from './view/chart.ts';
import { addComponents } from './view/nodes.ts';
import { reflect } from './view/reflect.ts';

addComponents({ chart, reflect });

export { Afterwards } from './afterwards.ts';
