import { mount } from 'svelte';
import App from './App.svelte';
import './styles/base.css';
import './styles/parts.css';
import './styles/drawings.css';
import './styles/print.css';

const target = document.getElementById('page');
if (target) mount(App, { target });
